import { anyOf, COLOUR, NAME, orderOf, STATE, THING, toAnother, toIt, verbs } from './order-words.ts';

/** An order of one sort that no message carries out, whoever gives it. */
export type DeclinedKind = 'erase' | 'falsify' | 'decide' | 'catalogue' | 'access' | 'people';

/** A way to give such an order, told within one part of a message, folded and as typed. */
export interface DeclinedOrder {
  readonly name: string;
  readonly pattern: RegExp;
  /** The words are such an order only of what the programme holds ("inventa una cifra", not "un cuento"). */
  readonly ofProgramme: boolean;
}

function order(name: string, said: string): DeclinedOrder {
  return { name, pattern: orderOf(said), ofProgramme: false };
}

function ofProgramme(declined: DeclinedOrder): DeclinedOrder {
  return { ...declined, ofProgramme: true };
}

const ERASE = verbs('borr|elimin|suprim|resete|trunc');
const REMOVE = anyOf(verbs('quit|sac|limpi|tumb'), '(?:da|dar|de|den|dale) de baja');
const SET = anyOf(
  toAnother('dej|pint|marc|pas|cambi|modific|ilumin'),
  'pon(?:er|ga|gas|gan)?|muev(?:e|an)|mover|sub(?:e|ir|an)|baj(?:a|ar|en)',
);
const CHANGE = anyOf(
  toAnother('cambi|modific|ajust|alter|mejor|arregl|acomod|corrig|corrij'),
  'sub(?:e|ele|ir|irle|an)|baj(?:a|ale|ar|en)|muev(?:e|ele)',
);
const MAKE = anyOf(verbs('cre|agreg|anad|incorpor|adicion'), 'abr(?:e|ir|an)|anadir|(?:da|dar|dame) de alta');

const ERASING: readonly DeclinedOrder[] = [
  order(
    'erase',
    `(?!\\S+me(?: |$))${anyOf(ERASE, 'suprim(?:e|ir)\\S*', '(?:haz que )?desapare(?:ce|zca)\\S*')}`,
  ),
  order(
    'erase-for-me',
    `${ERASE} (?:lo|la|el|las|los|todo|toda|todas|todos|esa|ese) (?:\\S+ ){0,2}?(?:${THING}\\b|\\S*\\d)`,
  ),
  order(
    'take-out',
    `${REMOVE} (?!en )(?:\\S+ ){0,4}?(?:del? (?:programa|poa|catalogo|sistema|informe|reporte|base)(?! \\d)|observaci|captura|registros?|lo (?:que se )?(?:captur|registr|subi)|los? datos?|las? cifras?)`,
  ),
  order(
    'drop',
    `(?:da|dar|de|den|dale) de baja (?:a )?(?:la|las|el|los|esa|ese) (?:\\S+ )?(?:${THING}\\b|\\S*\\d)`,
  ),
];

const FALSIFYING: readonly DeclinedOrder[] = [
  ofProgramme(
    order(
      'invent',
      anyOf(
        verbs('invent|maquill|false|falsific|falsifiqu|disfraz|disfrac|adulter|infl|truque'),
        '(?:miente(?:le|les)?|mentir|finge|fingir|haz trampa)\\b',
      ),
    ),
  ),
  order(
    'take-colour',
    `${verbs('quit|sac')} (?:a \\S+ )?(?:el |lo )?(?:rojo|amarillo|color|rezago|atraso)\\b(?! que)`,
  ),
  order(
    'set-it',
    `${toIt('pon|dej|pint|marc|pas|cambi|ilumin|mand|sub|baj')} ${NAME}(?:en |de |a |al |como |por )?(?:color )?${STATE}\\b`,
  ),
  order(
    'set',
    `${SET} (?:a )?(?:la|el|lo de|todo|todas|todos) ${NAME}(?:en|de|a|al|como) (?:color )?${STATE}\\b`,
  ),
  order(
    'set-in',
    `(?:pon(?:er|ga|gas|gan|le)?|pint(?:a|ar|as|e|es)) (?:en |de )?${COLOUR} (?:a )?(?:todo|todas|todos|la|el|lo) ?`,
  ),
  order(
    'change-sign',
    `${CHANGE} (?:\\S+ )?(?:color|colores|semaforos?|porcentajes?|avance relativo|estatus|status)\\b`,
  ),
  order(
    'so-that',
    `${anyOf(SET, CHANGE, toIt('pon|dej|arregl|acomod'), toAnother('logr|haz|hag'), 'haz|hacer')} (?:\\S+ ){0,8}?que (?:(?:la|el|lo|las|los) (?:\\S+ ){1,4}?)?(?:ya )?(?:no )?(?:se )?(?:dig|salg|qued|aparezc|marqu|vea|muestr|pare|pint)\\S* ?(?:\\S+ ){0,3}?(?:verde|roj[oa]|amarill[oa]|mal|bien|bonit[oa]|mejor|cumplid[oa]|cien|%)`,
  ),
  order(
    'be-so',
    `que (?:la|el|lo|las|los|ya) (?:\\S+ ){0,6}?(?:salga|queden?|aparezca|se vea|marque|este)n? (?:\\S+ ){0,2}?(?:${COLOUR}|bien|bonit[oa]|cumplid[oa]s?)$`,
  ),
];

const DECIDING: readonly DeclinedOrder[] = [
  ofProgramme(
    order(
      'decide',
      anyOf(
        toAnother('aprueb|aprob|autoric|autoriz|valid|palome|rechac|rechaz|firm|acept'),
        verbs('autoriz|aprueb|valid'),
        'devuelve(?:la|lo|le)?\\b|devolver(?:la|lo)?\\b|(?:dale|dar|darle|da|den) (?:el )?visto\\b|(?:da|dala|dalas) por (?:buen|aprobad)',
      ),
    ),
  ),
];

const CHANGING_CATALOGUE: readonly DeclinedOrder[] = [
  order(
    'create',
    `${anyOf(MAKE, 'inclu(?:ye|ir)|met(?:e|er)|registra|pon')} (?:a )?(?:una |un )?(?:(?:nuev[oa]s?|otr[oa]) (?:meta|accion|indicador|unidad|area|departamento|usuari[oa]|linea|programa)|(?:meta|accion|unidad|indicador|linea) nuev[oa])`,
  ),
  order(
    'create-one',
    `${anyOf(verbs('cre'), '(?:da|dar|dame) de alta|abr(?:e|ir)')} (?:a )?(?:una|un|al|el|la)? ?(?:meta|accion|indicador|unidad|area|departamento|usuari[oa]|linea|programa)\\b`,
  ),
  order(
    'rename',
    `${anyOf(verbs('cambi|modific'), '(?:pon|ponle|ponles) otr[oa]')} (?:otro |otra |el |la |su |de )?(?:nombre|responsable|encargad[oa]|titular|descripcion|clave|codigo|unidad de medida|jef[ea])\\b`,
  ),
  order(
    'move',
    `${anyOf(toAnother('pas|reasign|asign'), '(?:transfier[ea]|muev[ea])(?:la|lo|n)?|mover(?:la|lo)?|transferir')} (?!(?:todas? )?las (?:metas|acciones))(?:\\S+ ){0,5}?(?:al|a la|a otra|a) (?:departamento|jefatura|unidad|area|direccion|coordinacion|residencia|delegacion|subdireccion|oficina)\\b`,
  ),
];

const OPENING: readonly DeclinedOrder[] = [
  order(
    'access',
    '(?:dame|deme|denme|den|darme|darle|dale|otorga(?:me|le)?|quita(?:le|les)?|consigueme|pasame|dime|cambia(?:me|le)?) (?:\\S+ ){0,2}?(?:permisos?|accesos?|contrasena|password|privilegios|la clave (?:de acceso|del sistema|secreta))\\b',
  ),
];

const TALKING: readonly DeclinedOrder[] = [
  order(
    'people',
    anyOf(
      `${toAnother('felicit|regan|salud|convoc|presion|amonest|despid')} (?:a|al|por) `,
      'salud(?:a|e)me (?:a|al) |(?:llama|marca)(?:le|les)? (?:a|al) |cita a ',
      'agenda(?:r|me)? (?:una |un )?(?:junta|reunion|cita)|da(?:le|les) (?:las gracias|una felicitacion|un reconocimiento)',
      '(?:escrib|mand|envi)[ae](?:le|les) (?:un |una )?(?:correo|oficio|mensaje|memorandum|whats\\S*) (?:a|al|de)\\b',
    ),
  ),
];

export const DECLINED_ORDERS: Readonly<Record<DeclinedKind, readonly DeclinedOrder[]>> = {
  erase: ERASING,
  falsify: FALSIFYING,
  decide: DECIDING,
  catalogue: CHANGING_CATALOGUE,
  access: OPENING,
  people: TALKING,
};

/** Most messages begin otherwise and are spared the search. */
export const MAY_BE_DECLINED = orderOf(
  anyOf(
    'borr|elimin|suprim|reset|trunc|desapare|quit|sac|limpi|tumb|da|de|invent|maquill|fals|disfra|adulter|infl|truque',
    'mient|mentir|fing|ha[gcz]|dej|pint|marc|pas|cambi|modific|ilumin|pon|m[uo]e?v|sub|baj|mand|ajust|alter|mejor|arregl|acomod',
    'corri|logr|que |apr|autori|valid|palome|recha|firm|acept|devol|devuel|cre|agreg|anad|incorpor|adicion|abr|inclu|met|regis',
    'reasign|asign|transf|otorg|consig|dime|felicit|regan|salud|convoc|presion|amonest|despid|llam|cita|agend|escrib|envi',
  ),
);
