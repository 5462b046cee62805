/**
 * What lies beyond the field, folded: words of things that no programme of goals holds. They speak against an
 * answer with figures; the words themselves may still name a goal.
 */
export const BEYOND_PHRASES = {
  /** Money: budgets and spending are not goals. */
  money: [
    'peso|pesos|centavos|dinero|lana|feria|billete|billetes|varos|dolar|dolares|millones de pesos',
    'presupuesto|presupuestal|gasto|recurso|recursos|monto|montos|partida|partidas autorizado|autorizada|ejercido|ejercida|devengado|devengada|pagado|pagada|comprometido|modificado|asignado|asignada|aprobado',
    'momento devengado|pagado|ejercido',
    'cuanto|que cuesta|cuestan|costo|costaron|costaria|cobran|cobra|pagan|pagamos|pago|pagaron|gasta|gastan|gasto|gastaron|gastamos|vale|valen|sale|debemos|deben|adeuda',
    'precio|precios|costo|costos|tarifa|tarifas|factura|facturas|adeudo|adeudos|contrato|contratos|subejercicio|transferencia|deposito|nos transfirio',
    'en pesos|lana|dinero',
  ],
  /** Orders that no question bot carries out: goals are not changed in a chat. */
  changeOrder: [
    'cambia|cambiale|cambiame|cambiese|cambien|modifica|modifiquen|modifique|ajusta|sube|subele|subela|baja|bajale|bajala|pon|ponle|deja|dejala|reduce|aumenta|aumentale .. meta|metas',
    'borra|borrale|borralas|borralo|borren|elimina|eliminen|quita|desaparece|suprime .. meta|metas|accion|catalogo|programa|registro|registros|todo|todas|capturado|observaciones',
    'crea|agrega|da|dar de|una alta .. meta|accion|usuario|indicador nueva|nuevo',
    'meta|accion|unidad nueva',
    'mueve|pasa|pasala|cambia .. al|a departamento|unidad|residencia|area',
    'aprueba|autoriza|valida|firma|cierra|dale el visto',
    'pinta|pintame|ponla|ponme|ponlas .. de|en verde|rojo|amarillo aunque',
    'maquilla|inventa|inventale|falsea|miente',
    'dame permiso|permisos|acceso|contrasena',
  ],
  /** Parts that a programme does not tell apart. */
  breakdown: [
    'por colonia|colonias|edad|edades|sexo|persona|escuela|escuelas|calle|especie|dia|dias|semana|semanas|proveedor|nombre|nombres|familia|municipio|localidad|ejido|genero|turno',
    'colonia por colonia',
    'escuela por escuela',
    'nombres de|y',
    'como se llaman los|las',
    'nombre y apellido',
    'cuantos son|eran|fueron hombres|mujeres|ninos|ninas|gringos|extranjeros',
    'curp|rfc|domicilio|domicilios|padron de beneficiarios|nominativo|nacionalidad|escolaridad',
    'a que proveedor|persona|familia',
  ],
  /** What somebody thinks, feels or would do. */
  opinion: [
    'que|tu que opinas|opina|piensas|piensa|crees|harias|haria|sientes|te parece|recomiendas|aconsejas',
    'si fueras|fuera usted|tu',
    'te gusta|gustan|cae|caen',
    'son|es buena|bueno|buenas|buenos|malas|malos o',
    'que tan contenta|contento|satisfecha|buena|bueno|sabrosa',
  ],
  /** A person's own matter, for a counter and not for a programme. */
  ownCase: [
    'mi folio|beca|despensa|apoyo|tramite|cita|expediente|solicitud|recibo|hijo|hija|mama|papa|abuela|abuelo|casa|calle|esposo|esposa|suegra|vecino|vecina|coche|carro|celular|correo|quincena|vale|pago|silla|oficina|compu|computadora|impresora',
    'me toca|tocan|corresponde|dan|daran|quedo debiendo',
    'nos caen|toca|dan|daran|pagan vales|aguinaldo|bono|bonos|vacaciones',
    'para mi|mis hijo|hija|hijos|mama|papa|abuela|familia|casa|negocio',
    'donde|como|cuando me inscribo|anoto|registro|apunto|dan|atienden|pago|tramito|recojo',
    'ocupo|necesito una|un|que me cita|apoyo|beca|despensa|silla|ayuda|medico|doctor',
    'no sirve|funciona|prende|jala|abre|imprime el|la|mi',
    'folio',
  ],
  /** Other places and bodies: this programme is of one agency. */
  elsewhere: [
    'tijuana|ensenada|tecate|rosarito|hermosillo|nogales|culiacan|mazatlan|monterrey|guadalajara|zapopan|puebla|queretaro|leon|merida|cancun|saltillo|torreon|chihuahua|juarez|durango|zacatecas|veracruz|xalapa|toluca|morelia|oaxaca|tampico|cdmx|tepic|colima|acapulco',
    'sonora|sinaloa|jalisco|coahuila|tamaulipas|nayarit|michoacan|guanajuato|yucatan|tabasco|chiapas|campeche|hidalgo|morelos|tlaxcala|guerrero|aguascalientes|oaxaca',
    'los cabos|mochis',
    'san luis potosi|rio colorado',
    'quintana roo',
    'baja california sur',
    'nuevo leon',
    'estados unidos',
    'ciudad de mexico',
    'todo mexico|el pais',
    'imss|issste|sat|infonavit|cfe|inegi|insabi|ine|sep|sedesol|inapam|telmex|oxxo|unicef|onu',
    'del gobierno|secretaria federal|estatal',
    'a nivel nacional|federal|mundial',
    'otro|otra|otros|otras ciudad|municipio|estado|dependencia|pais',
  ],
} as const satisfies Record<string, readonly string[]>;
