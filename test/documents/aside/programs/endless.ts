/** Reads without end, as a file may make a reader do. */
import { watchParent } from '#src/documents/aside/watch-parent.ts';

watchParent();
process.once('message', () => {
  process.send?.('begun');
  // The word has to be out before nothing else happens.
  setTimeout(() => {
    for (;;);
  }, 20);
});
