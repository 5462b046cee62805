/** Starts the endless program as a reading is started, and says by which id it runs. */
import { fileURLToPath } from 'node:url';
import { startAside } from '#src/documents/aside/start-aside.ts';

const child = startAside(fileURLToPath(new URL('endless.ts', import.meta.url)), 64);
child.once('message', () => process.send?.(child.pid));
child.send('begin');
