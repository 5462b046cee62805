import { stem } from '../stem.ts';

/**
 * Words of any conversation, folded, that neither ask nor name: they are no strangers to the field, whoever says
 * them. Nouns are left out that a programme could be about.
 */
const TEXT = `
adelante agarrar aguantar alcance ambos amanecer andale andarle animo apenas aparecer apuntar apuro armar arrojar arrancar arranque arrastrar asegurar asignar
atorar atorado avanzar averiguar avisar ayudar bajar bajon basta bonito bot bola breve brinco bronca buscar cada caer caer caminar cambiar cambio caray chamba chance
chin clarito claro comentar compartir completar completo comportar compuesto concentrado condiciones confirmar confundir conjunto conocer considerar consistir constar
contar contestar conviene cortito corto cosa cotejar creer crees cubierto cuelgan cualquier cualquiera cuentan cumplir curiosidad dalos damelo damelas deber debo deje dejar demas
desplomar despertar desglosar detalle detras dibujar dibujo dicho diferente dificil dimelo dirigir disparar duda dudar dueno echar efectos empezar encontrar encuentro enfrente enlace ensenar
entender entendido enterar enterado entrar equivocar escribir escuchar esfuerzo especifico esperar esperate estatus exactamente existir exceso explicar facil factible fallar
fijate final foquito formato frente funcionar gentil gritar guardar gustar hablar hijole idea igual imprimir impreso incorporar indicar inicio interesar jala jalar
junta juntar junto lamina lapso late leer leido librar lineas literal llamar lograr mano manejar mandar marcar medio mejorar mensaje mensajes mentir mero mesa meter miento miercoles
milagro minuto minutos mirar mitad molestar mostrar mover movido movimiento negro neta nombre normal novedad novedades obtener ocurrir ojo olvidar orden ordenar orita osea oyendo
papel parado parejo parecer pasar pedir pegar pena pensar perder perdido perfecto pide pinta pintar pizarron platicar poner poquito posible practicante precisar preferir preguntar
preocupar preparar presentar presumir primero prometer promedio pronto proporcionar puro quedar queja querer quiubo rapido rato rayos recap recibir reclamar recordar redactar regalar reganar
renglon repartir reportar repuntar resultar revisar rollo rodeos ruego rumbo saber sacar salir salvar seguir seguro senalar senor sentir separar siguiente sola solo sonar sospechar
suave subir suceder suelto sumar suponer tantas tardar tarea tema tendria tenme terminar tocar todavia toditas tomar tope total trabajar traer traiga tratar trata triste truena ubicar
ultimo unicamente unico urgente usar valer vaya velocidad venir venia ver veras verdad verlo vista volar volver voltear vuelta
porto comporto portado obtuvo anduvo supo trajo hubo quiso pudo puso vino vinieron hizo dijo dijeron pusieron dejaron quisieron pudieron supieron trajeron
alineada alineadas asociada asociadas ligada ligadas vinculada vinculadas relacionada relacionadas correspondiente correspondientes corresponden pertenecen
cuelga cuelgan depende dependen amarrada amarradas adscrita adscritas inscrita inscritas
organizar ordenar hacerse encontrarse encuentra encuentran significar presentarse registrarse
bastante demasiado casi justo realmente practicamente principalmente solamente unicamente exclusivamente supuestamente obviamente
chido chida padre padrisimo chafa gacho chulo chula perron perrona flojito flojita rezagadito
coma signo interrogacion admiracion punto comillas parentesis mayuscula aparte
`;

const STEMS: ReadonlySet<string> = new Set(
  TEXT.split(/\s+/u)
    .filter((word) => word !== '')
    .map(stem),
);

/** Is it the stem of such a word? */
export function isOrdinaryStem(stemmed: string): boolean {
  return STEMS.has(stemmed);
}

/** "ordénamelas", "pásamelo": the order without whom it is for and what it is about. */
const CLITICS = /(?<=[aeiou])(?:me|te|se|nos)?(?:lo|la|los|las|le|les)$|(?<=[aeiour])(?:me|nos|se)$/u;

/** Is it a word of any conversation, in whatever form? */
export function isOrdinaryWord(folded: string): boolean {
  return STEMS.has(stem(folded)) || STEMS.has(stem(folded.replace(CLITICS, '')));
}
