/** What a main (`worker.ts`, `api/main.ts`, the seed) is told by its environment. Nobody else reads it. */
export interface Config {
  /** PostgreSQL, as the role `xianshi_app`. */
  readonly databaseUrl: string;
  /** `host:port` of Temporal. */
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly taskQueue: string;
  readonly host: string;
  readonly port: number;
  /** How browsers reach us: `https://host[:port]`, no path. */
  readonly publicOrigin: string;
  /** Folder of the content-addressed files. */
  readonly filesFolder: string;
  /** Folder of the built pages. */
  readonly webFolder: string;
  /** File made by `scripts/bundle-workflows.ts`. */
  readonly workflowBundle: string;
  /** Signs sessions; at least 32 characters. */
  readonly secret: string;
  /** How many open cases and matters a second are told of a newly published calendar. */
  readonly replanPerSecond: number;
  /** Shows the metrics to whoever sends it as a bearer token; null: they are seen from the same machine only. */
  readonly metricsToken: string | null;
  /** Where the worker shows its metrics; null: nowhere. Port 0: any free one. */
  readonly workerMetrics: { readonly host: string; readonly port: number } | null;
  /** Where traces are sent (OpenTelemetry reads its other `OTEL_…` itself); null: nothing is traced. */
  readonly tracesTo: string | null;
  /** Whether practice cases and their clock exist in this installation. */
  readonly practice: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws an Error that names the variable and what it should hold. */
export function readConfig(environment: Environment = process.env): Config {
  const port = wholeNumber(environment, 'PORT', 8080);

  return {
    databaseUrl: address(environment, 'DATABASE_URL', /^postgres(ql)?:$/),
    temporalAddress: text(environment, 'TEMPORAL_ADDRESS'),
    temporalNamespace: text(environment, 'TEMPORAL_NAMESPACE', 'default'),
    taskQueue: text(environment, 'TASK_QUEUE', 'case'),
    host: text(environment, 'HOST', '127.0.0.1'),
    port,
    publicOrigin: new URL(address(environment, 'PUBLIC_ORIGIN', /^https?:$/, `http://localhost:${port}`))
      .origin,
    filesFolder: text(environment, 'XIANSHI_FILES'),
    webFolder: text(environment, 'XIANSHI_WEB', 'dist/web'),
    workflowBundle: text(environment, 'XIANSHI_WORKFLOWS', 'dist/workflow-bundle.js'),
    secret: secret(environment, 'XIANSHI_SECRET'),
    replanPerSecond: rate(environment, 'REPLAN_PER_SECOND', 10),
    metricsToken: token(environment, 'METRICS_TOKEN'),
    workerMetrics: workerMetrics(environment),
    tracesTo: optional(environment, 'OTEL_EXPORTER_OTLP_ENDPOINT'),
    practice: onOrOff(environment, 'PRACTICE', 'off'),
  };
}

function text(environment: Environment, name: string, otherwise?: string): string {
  const value = environment[name]?.trim();
  if (value !== undefined && value !== '') return value;
  if (otherwise !== undefined) return otherwise;

  throw new Error(`${name} is not set. \`npm start\` sets it; see docs/runbook.md.`);
}

function address(environment: Environment, name: string, protocol: RegExp, otherwise?: string): string {
  const value = text(environment, name, otherwise);
  if (URL.canParse(value) && protocol.test(new URL(value).protocol)) return value;

  throw new Error(`${name} is not an address of the kind ${protocol.source}`); // not the value: it may hold a password
}

function wholeNumber(environment: Environment, name: string, otherwise: number): number {
  const value = text(environment, name, String(otherwise));
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);

  throw new Error(`${name} is "${value}", not a port from 0 to 65535.`);
}

function rate(environment: Environment, name: string, otherwise: number): number {
  const value = text(environment, name, String(otherwise));
  if (/^\d{1,3}$/.test(value) && Number(value) > 0) return Number(value);

  throw new Error(`${name} is "${value}", not a number from 1 to 999.`);
}

function secret(environment: Environment, name: string): string {
  const value = text(environment, name);
  if (value.length >= 32) return value;

  throw new Error(`${name} is shorter than 32 characters.`);
}

function optional(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim() ?? '';
  return value === '' ? null : value;
}

function token(environment: Environment, name: string): string | null {
  const value = optional(environment, name);
  if (value === null || /^[\x21-\x7e]{16,}$/.test(value)) return value;

  throw new Error(
    `${name} is shorter than 16 characters, or has spaces or other signs a header cannot carry.`,
  );
}

function workerMetrics(environment: Environment): Config['workerMetrics'] {
  if (optional(environment, 'WORKER_METRICS_PORT') === null) return null;
  const host = text(environment, 'WORKER_METRICS_HOST', '127.0.0.1');
  return { host, port: wholeNumber(environment, 'WORKER_METRICS_PORT', 0) };
}

function onOrOff(environment: Environment, name: string, otherwise: 'on' | 'off'): boolean {
  const value = text(environment, name, otherwise);
  if (value === 'on' || value === 'off') return value === 'on';

  throw new Error(`${name} is "${value}", neither "on" nor "off".`);
}
