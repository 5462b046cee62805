import { fold } from './fold.ts';

/** Words of which manners are made; by themselves most of them say nothing of the kind. */
const MADE_OF = new Set(
  `a al ante con de del e el la las le les lo los me mi mis muy nos o para por que q quien se su sus te todo toda todos todas tu tus
  un una y usted ustedes antemano bien dia dias tarde tardes noche noches buen buena buenas bueno buenos bonito bonita bonitas excelente
  excelentes feliz lindo linda tal hola otra vez nuevo tanto mucho mucha muchos muchas mil este esta esten estes es son sea seria si no
  fuera fueras puede puedes pueda puedas puedan podria podrias encuentre encuentren tenga tengan tengas quisiera dios
  desde luego siempre por aqui rapido rapida tan quedo quedamos atento atenta atentos pronta respuesta respuestas tiempo paciencia
  informacion servicio
  equipo bot lic licenciado licenciada licenciados inge ing ingeniero ingeniera contador contadora doctor doctora jefe jefa maestro maestra
  companero companera companeros companeras compa compas amigo amiga amigos amigas colega colegas`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** By these it is told that a part of a message greets or begs pardon; and that it thanks or takes leave. */
const TELLING = {
  opening:
    /^(?:hol(?:a+|i+s?|iwis)|hey|ey|buenas|buenos|tardes|noches|estimad[oa]s?|apreciad[oa]s?|corresponda|permiso|pena|molest\w*|lata|favor\w*|porfa\w*|pregunt(?:a|ita|ota)|dud(?:a|ita|ota)|consult(?:a|ita)|ayud(?:a|ar|arme|ita)|apoy(?:o|ar|arme)|orientar(?:me)?|saludos|espero|ojala)$/u,
  closing:
    /^(?:gracias+|graci[ae]s|grax|grx|thanks|thx|abrazos?|bendiga|saludos|saludines|saludo|agradezco|agradece|agradecere|agradeceria|agradecid[oa]s?|amable|molestia|pendiente|encargo|favor|porfa\w*|fis|apoyo|ayuda|bonit[oa]|excelente|buen|buena|atencion)$/u,
} as const;

/** Longer parts say more than manners. */
const MOST_WORDS = 9;

/** Is a part of a message, between two signs, nothing but manners? */
export function isManners(part: string, place: keyof typeof TELLING): boolean {
  const words = fold(part)
    .split(/[^a-z]+/u)
    .filter((word) => word !== '');
  const tells = (word: string): boolean => TELLING[place].test(word);
  if (/\d/u.test(part) || words.length === 0 || words.length > MOST_WORDS) return false;
  return words.some(tells) && words.every((word) => tells(word) || MADE_OF.has(word));
}
