/** Words of Bokmål that are none in Nynorsk. What both have is left out, as the verb "bruker". */
const words = new Set(
  `
  administratorene administratorer adressen alene allerede andres annen annens annerledes annet arbeidsdager
  avsluttes avsluttet bare begrunnelse begrunnelsen begrunnelser beholder behøver bekreft bekrefte bekrefter
  bekreftet bestilleren ble brukes dager dem dere deres derfra dessverre disse egen eget egne eier eiere eieren
  eierens eieres eierne ellers en endrer endres endret enhetsregisteret enhver ennå enten et ett fikk finner
  fjerner fjernet flere forespørsel forespørselen forespørslene forespørsler forsiden fortsatt fortsett fortsette
  fortsetter fra frem fremdeles gammel gangen ganger gikk gjelder gjør gjøre gjøres glemmer godkjennes hel
  hele helt hennes henter herfra heter hun hva hvem hver hverandre hverken hvert hvilke hvilken hvilket hvis hvor
  hvordan hvorfor høy høyere høyest ikke inneholder jeg klikker kommer kreves kun lages lagres lagret legger lenke
  lenken lenkene lenker leser leverandører ligger logget lukkes lukket mangler medlemmene medlemmer meget
  mennesker mer miljøene miljøer minutter mulig mulige mye måned måneden måneder navn navnene navnet nederst noe
  noen nyeste nøklene nøkler også operatører oppgave oppgaven oppgavene oppgaver oppretter passer personene
  personer programmer rekkefølgen ressurser samme sammen sekunder selv selve sendes senere setter siden
  sier sitter sjekker skjermleser skrevet skriver slettes slettet slipp slipper sluppet slutter spørre sted
  stedene steder stedet stenges stoppet teamene tegn tegnene tekster tidligere timer trenger trukket uke uken
  ukene uker underveis uten utenfor veiledning veiledningen veiledninger velg velger venter vet vilkårene virkedag
  virkedager virker virksomhet virksomheten virksomhetene virksomheter vises være vært åpen åpne åpner åpnes åpnet
  øverst
`
    .trim()
    .split(/\s+/),
)

/** Words of one form that are many: "tilgjengelig", "mulighet", "meldinger", "organisasjoner". */
const forms =
  /^\p{L}*(tjenest\p{L}*|utvikler\p{L}*|\p{L}lige?(re|st)?|\p{L}{2}het(en|er|ene)?|\p{L}{3}ing(er|ene)|sjon(er|ene)|bruker(en?|ens|ne|nes|navn\p{L}*|støtte\p{L}*))$/u

/** What looks like Bokmål and is not: "springer" is a verb of both. */
const allowed = new Set(['billig', 'billige', 'springer'])

/** Where "nå" is the verb: "et sted å nå dere". */
const reach = /(?<=(?<!\p{L})(?:å|kan|kunne|vil|skal|må|får) )nå(?!\p{L})/giu

/** Addresses of pages and people, and what is code: no words of ours. */
const noWords = /\S+@\S+|https?:\S+|`[^`]*`|\]\([^)]*\)|\/[\w/.-]+/g

/** The words of a text that have been left in Bokmål. @param names what may stand in Nynorsk, as the names of teams */
export function bokmalIn(text: string, names: readonly string[] = []): string[] {
  const plain = names.reduce((rest, name) => rest.replaceAll(name, ' '), text.replace(noWords, ' ').replace(reach, ' '))
  // "ID-en" is one word, "API-nøkler" two.
  const said = plain.toLowerCase().match(/\p{L}+(?:-\p{L}{1,3}(?!\p{L}))?/gu) ?? []
  return said.filter((word) => !allowed.has(word) && (word === 'nå' || words.has(word) || forms.test(word)))
}
