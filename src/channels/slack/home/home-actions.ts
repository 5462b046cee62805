/** Buttons of Home that ask their value in the direct conversation; the number tells them apart. */
export const HOME_SAY_ACTION = /^home:say:\d+$/u;
/** Chooses the unit that Home shows. */
export const HOME_UNIT_ACTION = 'home:unit';
