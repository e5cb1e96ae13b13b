import type { Child } from 'hono/jsx'
import { links } from './links.ts'
import type { Mail } from './messages.ts'

const clock = new Intl.DateTimeFormat('nb', { dateStyle: 'medium', timeStyle: 'medium' })

function Page({ title, children }: { title: string; children: Child }) {
  return (
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – Postkassen`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <header>
          <a href="/">Postkassen – test</a>
        </header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

/** All mails, newest first. */
export function ListPage({ mails }: { mails: Mail[] }) {
  return (
    <Page title="E-post">
      <p>Alt studioet sender under utvikling og test, havner her. Ingenting går ut på nettet.</p>
      {mails.length === 0 && <p class="empty">Det har ikke kommet noe ennå.</p>}
      <ul class="mails">
        {mails.map((mail) => (
          <li>
            <a href={`/messages/${mail.id}`}>{mail.subject || '(uten emne)'}</a>
            <span>{`til ${mail.to.join(', ')}`}</span>
            <time datetime={mail.at}>{clock.format(new Date(mail.at))}</time>
          </li>
        ))}
      </ul>
    </Page>
  )
}

/** One mail: what it says, where it leads, and its headers. */
export function MailPage({ mail }: { mail: Mail }) {
  const found = links(mail)
  return (
    <Page title={mail.subject || '(uten emne)'}>
      <dl>
        <dt>Til</dt>
        <dd>{mail.to.join(', ')}</dd>
        <dt>Fra</dt>
        <dd>{mail.from}</dd>
        <dt>Kom</dt>
        <dd>
          <time datetime={mail.at}>{clock.format(new Date(mail.at))}</time>
        </dd>
      </dl>
      {found.length > 0 && (
        <section>
          <h2>Lenker</h2>
          <ul class="links">
            {found.map((link) => (
              <li>
                <a href={link} rel="noreferrer">
                  {link}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mail.html && (
        <section>
          <h2>Med utforming</h2>
          <iframe src={`/messages/${mail.id}/html`} title="E-posten med utforming" sandbox=""></iframe>
        </section>
      )}
      <section>
        <h2>Ren tekst</h2>
        <pre tabindex={0}>{mail.text || '(ingen tekstdel)'}</pre>
      </section>
      <details>
        <summary>Hodefelter</summary>
        <dl class="headers">
          {Object.entries(mail.headers).map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      </details>
      <p>
        <a href={`/messages/${mail.id}/raw`}>Rå e-post</a>
      </p>
    </Page>
  )
}

export function NotFoundPage() {
  return (
    <Page title="E-posten finnes ikke">
      <p>
        Den kan være slettet. <a href="/">Se all e-post</a>
      </p>
    </Page>
  )
}
