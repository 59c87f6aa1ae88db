/** Input that the law or the command cannot take: one sentence in both languages, naming the field. Exit code 2. */
export class BadInput extends Error {
  constructor(sentence: { readonly zh: string; readonly en: string }) {
    super(`${sentence.zh} / ${sentence.en}`);
    this.name = 'BadInput';
  }
}
