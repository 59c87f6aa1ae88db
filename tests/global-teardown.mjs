import { stopAll } from './services/stop-later.ts'; // after global-setup.mjs, in the same process

export default stopAll;
