/** Somebody to sign in as while trying the product out. The password is made at installation, never here. */
export interface DemoAccount {
  readonly login: string;
  readonly personId: string;
  readonly what: string;
}
