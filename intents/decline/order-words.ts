/** Parts of patterns for orders: verbs told to somebody, and what they are told of. */

export function anyOf(...ways: readonly string[]): string {
  return `(?:${ways.join('|')})`;
}

/** Verbs told to somebody, by their stems: "borra", "bórramela", "que borres", "borrar". */
export function verbs(stems: string): string {
  return `(?:${stems})(?:ar|a|as|e|es|en)(?:me|te|le|les|nos|se)?(?:la|las|lo|los)?\\b`;
}

/** The same, but not for oneself: "pásame las rojas" asks for a list. */
export function toAnother(stems: string): string {
  return `(?:${stems})(?:ar|a|as|e|es|en)(?:le|les|se)?(?:la|las|lo|los)?\\b`;
}

/** Told of one thing that was named: "ponla", "márcalos", "súbele". */
export function toIt(stems: string): string {
  return `(?:${stems})(?:ar|er|ir|a|e|ga)?(?:le|les|la|las|lo|los|mela|melo)\\b`;
}

export const COLOUR = '(?:verdes?|roj[oa]s?|amarill[oa]s?)';
/** How a goal stands; "en ceros" would be a figure. */
export const STATE = `(?:${COLOUR}|cumplid[oa]s?|completad[oa]s?|terminad[oa]s?|al corriente|al cien)`;
/** Up to so many words of a name: none of them makes a set of it ("las que van en rojo"). */
export const NAME = '(?:(?!que|van|estan|esten|andan|metas|acciones|con)\\S+ ){0,5}?';
export const THING = anyOf(
  'metas?|acci(?:on|ones)|indicador(?:es)?|lineas?|programas?|unidad(?:es)?|areas?|departamentos?',
  'observaci(?:on|ones)|notas?|comentarios?|justificaci(?:on|ones)|capturas?|registros?|cifras?|datos?|numeros?',
  'avances?|trimestres?|historial|historia|informes?|reportes?|catalogo|poa|base|capturad[oa]s?|registrad[oa]s?',
);

/** What may stand before an order. */
const BEFORE = anyOf(
  'y|e|o|a ver|ok|okey|va|sale|oye|oiga|mira|bot|bueno|pues|entonces|ahora|luego|despues|mejor|tambien|ademas|ya|solo|nomas',
  'por favor|porfa|porfis|porfavor|favor de|hazme favor de|hazme el favor de|haga favor de|sirvase|sirvanse',
  '(?:me |nos )?(?:puedes|puede|pueden|podrias|podria|podrian)',
  '(?:te|le|les|se) (?:pido|ordeno|encargo|solicito|solicita|pide|instruye)',
  'necesito|ocupo|quiero|quisiera|requiero|solicito|pido|urge|hay que|tienes que|debes|ayudame a|ayudeme a',
  '(?:dice|dicen|pide|piden|ordena|manda|quiere|quieren|instruye|encarga|encargo|ordeno)(?: (?:el|la|los|las|mi|nuestro|nuestra))?(?: \\S+){0,2} que',
  '(?:le|les|la|lo|las|los|se)',
  'que|de una vez|por orden de \\S+|por instrucciones de \\S+',
);

/** An order that opens its part of the message, whatever leads to it. */
export function orderOf(said: string): RegExp {
  return new RegExp(`^(?:${BEFORE} ){0,5}(?:${said})`, 'u');
}
