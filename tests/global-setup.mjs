import { register } from 'tsx/esm/api';

register(); // Jest loads this file with Node's own loader, which knows no TypeScript
const { setUp } = await import('./services/set-up.ts');

export default setUp;
