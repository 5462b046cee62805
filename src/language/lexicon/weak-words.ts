import { stem } from '../stem.ts';

/**
 * Words that stand in the goals of nearly every agency and in the talk about them, folded: what is done
 * (atender, entregar), in what it is counted (servicio, informe), for whom (persona, población). Beside a
 * telling word they tell little; alone they tell what they can.
 */
const WEAK = `
atencion atender atendidas atendidos atiende atendieron atendio servicio servicios apoyo apoyos ayuda ayudas actividad actividades
informe informes reporte reportes documento documentos registro registrar registrado registrados registrada ingreso ingresar
entrega entregar entregas entregado entregados entregada entregadas entregaron solicitud solicitudes solicitar
persona personas gente poblacion ciudadano ciudadanos ciudadana ciudadania habitantes publico publica publicos publicas usuario usuarios
proyecto proyectos evento eventos reunion reuniones trabajo trabajos recurso recursos material materiales personal
social sociales general generales integral integrales total totales nuevo nueva nuevos nuevas primario primaria
realizar realizado realizadas otorgar otorgado otorgados brindar elaborar contribuir fortalecer promover impartir fomentar aplicar
efectuar llevar incrementar incremento disminuir mejorar mejora aumento aumentar coordinar coordinacion ejecutar ejecucion
comision comite sistema sistemas control gestion gestiones desarrollo calidad tiempo zona zonas colonia colonias comunidad comunidades
ciudad municipio estado estatal municipal federal mexico pais centro centros lugar lugares sector sectores
mes meses semana semanas dia dias hora horas caso casos numero tema punto puntos
tipo tipos forma mantener mantenimiento operacion operar proceso procesos procedimiento vulnerable vulnerables
acciones accion medida medidas producto productos equipo equipos cantidad lista listas
cumplir cumplimiento resultado resultados seguimiento cierre corte base via nivel niveles
abierto abierta abiertos gasto gastos interes dependencia institucion oficina administracion administrativo administrativa
presidente presidenta gobernador gobernadora alcalde alcaldesa diputado diputada secretario comandante tesorero tesorera auditor contralor
coordinador coordinadora encargado encargada titular junta presentacion pregunta preguntar requerir conocer comentar correo
beneficiario beneficiarios beneficiado beneficiados beneficiar beneficio beneficios asistente asistentes
implementar implementacion impulsar garantizar lograr establecer ofrecer proporcionar facilitar gestionar emitir expedir recibir presentar
elaboracion realizacion fomento fortalecimiento otorgamiento cobertura gobierno institucional
diverso diversos diversas diferentes distintos distintas correspondiente adecuado adecuada oportuno oportuna eficiente eficaz eficiencia
necesidad ambito materia traves finalidad proposito metro metros lineal lineales cuadrado cuadrados cubico cubicos pieza piezas
porcentaje indice tasa cuenta cuentas estrategia estrategias
interno interna internos internas organo organos externo externa externos externas
`;

const STEMS: ReadonlySet<string> = new Set(
  WEAK.split(/\s+/u)
    .filter((word) => word !== '')
    .map(stem),
);

/** Is it the stem of a word that tells little beside another? */
export function isWeakWord(stemmed: string): boolean {
  return STEMS.has(stemmed);
}

/** Of what is done, the finite forms that are no nouns as well: "atienden", "mejoramos", "entregaron", "mejorando". */
const DEED = /(?:[aei]mos|aron|ieron|a[bs]an|ian|[ae]ran|ando|iendo|[^aeiou][ae]n)$/u;

/** Does somebody only say with it that something is done, not what? */
export function isDeed(folded: string): boolean {
  return DEED.test(folded) && isWeakWord(stem(folded));
}
