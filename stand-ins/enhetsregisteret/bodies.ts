import { type Form, forms, sectors } from './codes.ts'
import { isSubUnit, type Unit } from './units.ts'

/** Where the API is, after the origin. */
export const basePath = '/enhetsregisteret/api'

/** A unit as Enhetsregisteret answers it: alive, or the little that is left of a deleted one. */
export function unitBody(unit: Unit, origin: string) {
  return unit.deletedOn ? deletedBody(unit, origin) : livingBody(unit, origin)
}

/** What is told of a unit that was removed for legal reasons: no name. */
export function removedBody(unit: Unit, origin: string) {
  return { organisasjonsnummer: unit.number, slettedato: unit.removedOn, _links: links(unit, origin) }
}

/** @param path the path that was asked for */
export function malformedBody(number: string, path: string) {
  const fault = {
    feilmelding: 'Organisasjonsnummeret må bestå av ni siffer',
    parametere: ['organisasjonsnummer'],
    feilaktigVerdi: number,
  }
  return { ...errorBody(400, 'Feilaktig forespørsel', path), antallFeil: 1, valideringsfeil: [fault] }
}

export function errorBody(status: number, message: string, path: string) {
  return { tidsstempel: Date.now(), status, feilmelding: message, sti: path }
}

function deletedBody(unit: Unit, origin: string) {
  return {
    respons_klasse: isSubUnit(unit) ? 'SlettetUnderEnhet' : 'SlettetEnhet',
    organisasjonsnummer: unit.number,
    navn: unit.name,
    organisasjonsform: formBody(unit.form, origin),
    slettedato: unit.deletedOn,
    _links: links(unit, origin),
  }
}

function livingBody(unit: Unit, origin: string) {
  const { number, name, form, employees, website, parent } = unit
  const common = {
    respons_klasse: isSubUnit(unit) ? 'Underenhet' : 'Enhet',
    organisasjonsnummer: number,
    navn: name,
    organisasjonsform: formBody(form, origin),
    hjemmeside: website,
    registreringsdatoEnhetsregisteret: '2020-01-02',
    registrertIMvaregisteret: form === 'AS',
    antallAnsatte: employees,
    harRegistrertAntallAnsatte: employees !== undefined,
    overordnetEnhet: parent,
    _links: links(unit, origin),
  }
  const address = addressBody(unit)
  return isSubUnit(unit)
    ? { ...common, beliggenhetsadresse: address }
    : { ...common, forretningsadresse: address, ...mainUnitFields(unit) }
}

function mainUnitFields({ sector, form, bankrupt, closing, forcedToClose, writtenIn }: Unit) {
  return {
    institusjonellSektorkode: sector && { kode: sector, beskrivelse: sectors[sector] },
    registrertIForetaksregisteret: ['AS', 'NUF', 'IKS', 'SF'].includes(form),
    registrertIStiftelsesregisteret: form === 'STI',
    registrertIFrivillighetsregisteret: form === 'FLI',
    konkurs: bankrupt,
    underAvvikling: closing,
    underTvangsavviklingEllerTvangsopplosning: forcedToClose,
    maalform: writtenIn === 'nn' ? 'Nynorsk' : 'Bokmål',
  }
}

function addressBody({ municipality, foreign }: Unit) {
  if (foreign) {
    const { lines, place, country, countryCode } = foreign
    return { land: country, landkode: countryCode, poststed: place, adresse: lines }
  }
  return (
    municipality && {
      land: 'Norge',
      landkode: 'NO',
      // Made up, as the place is.
      postnummer: '9999',
      poststed: municipality.name,
      adresse: ['Prøveveien 1'],
      kommune: municipality.name,
      kommunenummer: municipality.number,
    }
  )
}

function formBody(form: Form, origin: string) {
  const href = `${origin}${basePath}/organisasjonsformer/${encodeURIComponent(form)}`
  return { kode: form, beskrivelse: forms[form], _links: { self: { href } } }
}

function links(unit: Unit, origin: string) {
  const [own, above] = isSubUnit(unit) ? ['underenheter', 'enheter'] : ['enheter', 'enheter']
  const self = { href: `${origin}${basePath}/${own}/${unit.number}` }
  return unit.parent ? { self, overordnetEnhet: { href: `${origin}${basePath}/${above}/${unit.parent}` } } : { self }
}
