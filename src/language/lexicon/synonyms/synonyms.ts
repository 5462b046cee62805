import { ADMINISTRATION } from './administration.ts';
import { ASSISTANCE } from './assistance.ts';
import { ECONOMY } from './economy.ts';
import { EDUCATION_CULTURE } from './education-culture.ts';
import { ENVIRONMENT } from './environment.ts';
import { GOVERNMENT } from './government.ts';
import { HEALTH } from './health.ts';
import { HOUSING_PERMITS } from './housing-permits.ts';
import { PEOPLE } from './people.ts';
import { PUBLIC_WORKS } from './public-works.ts';
import { SAFETY } from './safety.ts';
import { SPORTS } from './sports.ts';
import { TRANSIT_RESCUE } from './transit-rescue.ts';
import { WATER } from './water.ts';
import { WOMEN_RIGHTS } from './women-rights.ts';

const FIELDS = [
  PEOPLE,
  ASSISTANCE,
  HEALTH,
  EDUCATION_CULTURE,
  SPORTS,
  WOMEN_RIGHTS,
  PUBLIC_WORKS,
  WATER,
  SAFETY,
  TRANSIT_RESCUE,
  ENVIRONMENT,
  ECONOMY,
  HOUSING_PERMITS,
  GOVERNMENT,
  ADMINISTRATION,
];

/**
 * Words that mean the same to the staff of a public agency, folded; each row is one meaning, and a row's
 * words and phrases find each other in a catalogue. General Spanish of Mexican offices: what only one
 * agency says belongs in its aliases, in the store. What an agency may count apart ("patrulla", "patrullaje")
 * is two rows.
 *
 * The stemmer unites most forms of a word, and some words that have nothing to do with each other. Where two
 * rows have words of one stem ("vacunas", "vacunos") only the forms that they write are theirs; a row of words
 * with no synonym, or of one word ("casos"), is there to keep them from such a neighbour ("casas").
 */
export const SYNONYMS: readonly (readonly string[])[] = FIELDS.flat().map((row) => row.split(', '));
