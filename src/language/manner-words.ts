import { fold } from './fold.ts';
import { LEXICON_WORDS } from './lexicon/concepts.ts';
import { isOrdinaryWord } from './lexicon/ordinary-words.ts';
import { SMALL_WORDS } from './lexicon/small-words.ts';
import { remember } from './remember.ts';
import { stem } from './stem.ts';

/** Words of which manners are made, though by others of them something is asked. */
const MADE_OF = new Set(
  `a al ante con de del e el la las le les lo los me mi mis muy nos o para por que q quien se su sus te todo toda todos todas tu tus
  un una y usted ustedes antemano bien dia dias tarde tardes noche noches buen buena buenas bueno buenos bonito bonita bonitas excelente
  excelentes feliz lindo linda tal hola otra vez nuevo tanto mucho mucha muchos muchas mil este esta esten estes es son sea seria si no
  fuera fueras puede puedes pueda puedas puedan podria podrias encuentre encuentren tenga tengan tengas quisiera dios
  desde luego siempre por aqui rapido rapida tan quedo quedamos atento atenta atentos pronta respuesta respuestas tiempo paciencia
  informacion servicio fin semana inicio lunes martes miercoles jueves viernes sabado domingo vida mundo corre hoy manana
  equipo bot lic licenciado licenciada licenciados inge ing ingeniero ingeniera contador contadora doctor doctora jefe jefa maestro maestra
  companero companera companeros companeras compa compas amigo amiga amigos amigas colega colegas`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** By these it is told that a part of a message greets or begs pardon; and that it thanks or takes leave. */
const TELLING = {
  opening:
    /^(?:hol(?:a+|i+s?|iwis)|hey|ey|q(?:u)?i(?:h)?ubole?|quiubo|quihubo|buenas|buenos|tardes|noches|feliz|bendiciones|estimad[oa]s?|apreciad[oa]s?|distinguid[oa]s?|corresponda|permiso|pena|molest\w*|distra\w*|interrump\w*|robo|lata|paro|milagro|gusto|favor\w*|porfa\w*|pregunt(?:a|ita|ota)|dud(?:a|ita|ota)|consult(?:a|ita)|ayud(?:a|ar|arme|ita)|apoy(?:o|ar|arme)|orientar(?:me)?|salud(?:os|o|ar\w*)|recib(?:a|an)|dese(?:o|ando|amos)|espero|ojala|jef(?:ecit[oa]|azo)|mij[oa]s?|camaradas?|carnal\w*|valedor\w*|compadre|comadre|corazon|reina|mano|manit[oa]|vecin[oa])$/u,
  closing:
    /^(?:gracias+|graci[ae]s|grax|grx|thanks|thx|abraz[oa]s?|bes(?:os|itos)|bendiga|bendiciones|cui(?:de|da|dese|date)|carino|provecho|exitos?|suerte|saludos|saludines|saludo|agrade\w+|aprecia(?:mos|n)?|reconoce|dese(?:o|amos)|amable|molestia|prisa|pendiente|espera|ordenes|contacto|andale|mal(?:a|ita|ito)|chid[oa]|sol|crack|angel|debo|encargo|favor|porfa\w*|fis|apoyo|ayuda|bonit[oa]|excelente|buen|buena|atencion)$/u,
} as const;

/** Whole parts whose words ask elsewhere: "¿cómo está?", "que esté de lo mejor". */
const WHOLE = {
  opening:
    /^(?:y )?(?:como (?:esta|estas|estan|anda|andas|andan|amanecio|amaneciste|amanecieron|le va|te va|les va)|que (?:tal|onda|milagro|pex|pez|hubo|hay))(?: (?:mi|su|muy|bien|todo|por aqui|hoy|\p{L}*(?:ad[oa]|or|ora|ef[ea]|oc|ot|ig[oa]|ier[oa])s?)){0,3}$/u,
  closing:
    /^(?:que (?:este|esten|estes) (?:muy )?(?:de lo mejor|bien)|sin (?:mas|otro particular)(?: por el momento)?|si|eres (?:un|una|el|la) \p{L}+|cuando (?:pueda|puedas|puedan))$/u,
} as const;

/** Longer parts say more than manners. */
const MOST_WORDS = 9;
/** Of words that neither greet nor fill there may be as many in a greeting from somewhere: "saludos desde el archivo". */
const FROM_SOMEWHERE =
  /^(?:saludos|un saludo|saludo|abrazos|un abrazo) (?:desde|de parte de) (?:\p{L}+ ?){1,4}$/u;

const lexiconStems = new Set([...LEXICON_WORDS].filter((word) => !SMALL_WORDS.has(word)).map(stem));
const ASKS = /^(?:que|cuales?|cuant[oa]s?|donde|quien(?:es)?|como|cuando|porque)$/u;

/** Fills a sentence, and asks for nothing that a programme holds. */
const isFilling = remember((word: string): boolean => {
  if (MADE_OF.has(word)) return true;
  if (ASKS.test(word) || lexiconStems.has(stem(word))) return false;
  return SMALL_WORDS.has(word) || isOrdinaryWord(word);
});

/** How people begin to be polite, in whatever words they go on. */
const BEGINNING = {
  opening:
    /^(?:(?:muy )?(?:buen|feliz|bonit|lind|excelent)\S*|(?:le|les|te|los|las) (?:salud|escrib|molest|quit|rob|distra)\S*|(?:me )?(?:apen|disculp|perdon|dispens|permit)\S*|me da (?:mucha )?pena|espero|ojala|deseando|con (?:su|tu) (?:venia|permiso)|aqui (?:tu|su|molest|andamos|report|otra)\S*|que (?:gusto|milagro|bueno|alegria|pex|pez|rollo)|animo|hola|hey|ey|oiga|oye|otra (?:consult|dud|pregunt)\S*|una? (?:consult|dud|pregunt|favor)\S*|(?:estimad|querid|apreciad|distinguid|respetabl|senor|joven|muchach|mi reina|licenciad|jef|compa|camarad|amig|ami)\S*|ayud(?:a|e|en)me|hazme|haganme|salud\S*|bendicion\S*|gusto|reciba\S*|un (?:cordial|afectuoso|fuerte)|a (?:sus|tus) (?:pies|ordenes)|ya llego|fijat\S*|fijes\S*)(?: |$)/u,
  closing:
    /^(?:(?:(?:de )?antemano )?(?:le|les|te|se|lo|me)? ?(?:lo |la )?(?:voy a )?(?:agrade|apreci|reconoc|dese|invit|encarg|estim|mand[oa]|debo|quier[oe])\S*|reiter\S*|gracias|mil|much\S*|un (?:fuerte|gran|cordial|caluroso|abrazo|saludo|beso)|salud\S*|abraz\S*|bes\S*|bendicion\S*|dios|que (?:descans|le vay|te vay|les vay|pase|teng|este|est|dios|disfrut)\S*|ten(?:ga|gan)?|pase|pasen|disfrut\S*|(?:muy )?(?:buen|lind|bonit|feliz|excelent)\S*|hasta|nos (?:vemos|leemos|hablamos)|ya no (?:le |te |les )?(?:molest|quit|doy)\S*|aqui (?:espero|sigo|ando|estoy)|qued[oa]\S*|atent\S*|cordial\S*|de (?:corazon|todo corazon|veras|verdad)|con (?:carino|gusto|afecto|aprecio)|sin (?:mas|otro)|cuid\S*|sale|eres|animo|suerte|exito|provecho|no sea\S*|es (?:usted|todo|cuanto))(?: |$)/u,
} as const;

/**
 * Does a part begin as manners do, and hold nothing that asks or that the catalogue names?
 * @param isOurs of a folded word, whether the catalogue uses it
 */
export function isPolite(
  part: string,
  place: keyof typeof TELLING,
  isOurs: (word: string) => boolean,
): boolean {
  const words = fold(part)
    .split(/[^a-z]+/u)
    .filter((word) => word !== '');
  if (/[\d¿?]/u.test(part) || words.length > MOST_WORDS || !BEGINNING[place].test(words.join(' ')))
    return false;
  return words.every((word) => {
    if (MADE_OF.has(word) || TELLING[place].test(word)) return true;
    return !ASKS.test(word) && !isOurs(word) && (SMALL_WORDS.has(word) || !lexiconStems.has(stem(word)));
  });
}

/** Is a part of a message, between two signs, nothing but manners? */
export function isManners(part: string, place: keyof typeof TELLING): boolean {
  const words = fold(part)
    .split(/[^a-z]+/u)
    .filter((word) => word !== '');
  if (/\d/u.test(part) || words.length === 0 || words.length > MOST_WORDS) return false;
  const said = words.join(' ');
  if (WHOLE[place].test(said) || FROM_SOMEWHERE.test(said)) return true;
  const tells = (word: string): boolean => TELLING[place].test(word);
  return words.some(tells) && words.every((word) => tells(word) || isFilling(word));
}
