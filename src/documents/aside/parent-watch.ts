/** A thread of the reading process that ends it when its parent is gone, whatever the reading itself is at. */
import { Socket } from 'node:net';

/** Nothing is ever written to it: it ends with whoever holds the other end. */
const parent = new Socket({ fd: 0 });
const end = (): void => void process.kill(process.pid, 'SIGKILL');
parent.once('close', end);
parent.once('error', end);
parent.resume();
