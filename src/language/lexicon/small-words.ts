/** Folded words that carry no subject: articles, prepositions, pronouns, auxiliaries, courtesy, chat filler. */
const TEXT = `
a al ante bajo con contra de del desde durante en entre hacia hasta para pa por segun sin sobre tras via
el la lo los las un una uno unos unas este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas
y e o u ni que q k ke si no pero mas menos sino aunque pues porque como cuando donde adonde cual cuales quien quienes cuyo
yo tu usted ustedes el ella ellos ellas nosotros me te se le les nos os mi mis su sus tus nuestro nuestra nuestros nuestras suyo
muy mucho mucha muchos muchas poco poca pocos pocas tanto tanta tan todo toda todos todas otro otra otros otras mismo misma mismos mismas
ya aun todavia apenas solo solamente nomas nada nadie algo alguien alguno alguna algunos algunas ningun ninguna ninguno
aqui alli ahi alla aca hoy ayer ahora ahorita luego despues antes siempre nunca tambien tampoco asi bien mal
ser es son era eran fue fueron sera seran sido siendo sea sean soy somos eres
estar esta estan estaba estaban estuvo estuvieron estamos estoy estas este esten
haber ha han he hemos habia habian hay hubo habra haya
tener tiene tienen tengo tenemos tenia tenian teniamos tuvo tuvieron trae traen traemos traigo traia
hacer hace hacen hago hizo hicieron hacemos haz hazme haga hagame hecho
ir va van voy vas vamos iba iban ir ido fui anda andan ando andamos
poder puede puedes pueden puedo podria podrias podemos pueda
decir dice dicen digo dime diga digame dinos dijo dijeron decirme
dar da dan doy dame deme damos dio dieron dado
ver veo ves vemos ver viste vio vieron visto veamos
querer quiero quieres quiere queremos quisiera querria
saber se sabe sabes saben sepa sepas
necesitar necesito necesita necesitamos ocupo ocupamos ocupa requiero requerimos
pasar pasa paso pasame paseme pasen
poner pon ponga pone ponle
llevar lleva llevan llevo llevamos
quedar queda quedan quedo quedaron quedamos
salir sale salen salio salieron
llegar llega llegan llego llegamos llegaron llegue
seguir sigue siguen seguimos
parecer parece creo pienso
favor porfa porfas porfavor porfis plis please pls gracias hola oye oiga oigan buen buena buenas buenos dia dias tarde tardes noche noches saludos cordial cordiales estimado estimada estimados amable amablemente disculpe disculpa perdon molestia
jefe jefa lic licenciado licenciada ing contador contadora doc doctor doctora ingeniero director directora regidor regidora compa companero companera companeros colega amigo
ok okey vale sale orale ah eh oh uf uff mmm ja jaja jeje jajaja este pues bueno
cada vez veces cosa cosas tema asunto parte caso tipo manera forma lado momento rato
numero num dato datos info informacion cifra cifras
ejemplo etc etcetera
actual actuales actualmente
mandar manda mandame mandeme enviame muestrame ensename mostrar mostrarme compartir comparte compartame comparta consultar consulta consultame checar checame checa checar revisar revisa revisame buscar busca buscame
hasta ahora fecha momento
tal onda pex coma
conforme mediante traves dentro fuera lejos acuerdo
realmente verdad favor urgente urge pronto rapido
mero mera casi fin fines
solicito solicitamos solicita pido pidieron pidio piden deseo desearia gustaria permito
llevan llevaba respecto relacion acerca referente cuanto cuanta cuantos cuantas
`;

export const SMALL_WORDS: ReadonlySet<string> = new Set(TEXT.split(/\s+/).filter((word) => word !== ''));

/** Office words that are part of nearly every question and every unit's name, so that they tell no subject by themselves. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  `meta metas accion acciones indicador indicadores objetivo avance avances programa programas linea lineas unidad unidades area areas
   departamento departamentos depto dpto jefatura direccion coordinacion subdireccion secretaria oficina gerencia general ejecutora
   poa ejercicio anual trimestre trimestral periodo porcentaje cumplimiento seguimiento estatus status semaforo codigo clave
   municipal municipio ayuntamiento institucion dependencia organismo entidad`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
