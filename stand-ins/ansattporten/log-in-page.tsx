import { type Acr, type Eid, eidsFor } from './eids.ts'
import { type Fault, logInFaults } from './faults.ts'
import { Page } from './page.tsx'
import { displayName, eidsOf, type Person, personId } from './persons.ts'
import { ansattportenTexts, type Language } from './texts.ts'

export type Chosen = { person?: string; eid?: string; fault?: string }
type LogInPageProps = {
  language: Language
  action: string
  asked: Acr[]
  persons: Person[]
  chosen: Chosen
  problem?: string
}

/** Where one chooses whom to be and how to log in. */
export function LogInPage({ language, action, asked, persons, chosen, problem }: LogInPageProps) {
  const texts = ansattportenTexts[language].logIn
  const offered = eidsFor(asked)
  const able = persons.filter((person) => eidsOf(person).some((eid) => offered.includes(eid)))
  return (
    <Page language={language} title={texts.title}>
      <p class="notice">{texts.notice}</p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <form method="post" action={action}>
        <fieldset>
          <legend>{texts.who}</legend>
          {able.map((person, place) => (
            <PersonChoice
              language={language}
              person={person}
              checked={isChosen(chosen.person, personId(person), place)}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{texts.how}</legend>
          {offered.map((eid, place) => (
            <EidChoice language={language} eid={eid} checked={isChosen(chosen.eid, eid.key, place)} />
          ))}
        </fieldset>
        <details open={Boolean(chosen.fault)}>
          <summary>{texts.provoke}</summary>
          <FaultChoice language={language} chosen={chosen.fault} />
        </details>
        <div class="buttons">
          <button type="submit">{texts.submit}</button>
          <button type="submit" name="cancel" value="yes" class="secondary">
            {texts.cancel}
          </button>
        </div>
      </form>
    </Page>
  )
}

function isChosen(chosen: string | undefined, key: string, place: number) {
  return chosen === undefined ? place === 0 : chosen === key
}

function PersonChoice({ language, person, checked }: { language: Language; person: Person; checked: boolean }) {
  const id = `person-${personId(person)}`
  return (
    <div class="choice">
      <input type="radio" name="person" value={personId(person)} id={id} checked={checked} required />
      <label for={id}>
        <strong>{displayName(person)}</strong>{' '}
        {person.standsFor && <span class="about">{person.standsFor[language]}</span>}{' '}
        <span class="number">{personId(person)}</span>
      </label>
    </div>
  )
}

function EidChoice({ language, eid, checked }: { language: Language; eid: Eid; checked: boolean }) {
  const id = `eid-${eid.key}`
  return (
    <div class="choice">
      <input type="radio" name="eid" value={eid.key} id={id} checked={checked} required />
      <label for={id}>
        <strong>{eid.name}</strong> <span>{ansattportenTexts[language].levels[eid.acr]}</span>
      </label>
    </div>
  )
}

function FaultChoice({ language, chosen }: { language: Language; chosen: string | undefined }) {
  const texts = ansattportenTexts[language]
  return (
    <>
      <label for="fault">{texts.logIn.fault}</label>
      <select name="fault" id="fault">
        <option value="">{texts.logIn.noFault}</option>
        {logInFaults.map((fault: Fault) => (
          <option value={fault} selected={fault === chosen}>
            {`${fault}: ${texts.faults[fault]}`}
          </option>
        ))}
      </select>
    </>
  )
}
