import type { Child } from 'hono/jsx'

type NameAvailabilityProps = {
  /** answers GET `?<field name>=…` with { text, free, alternatives } */
  address: string
  children: Child
}

/** Says while one types whether a name is free, and offers others. Comes to life by the script `sign-up`. */
export function NameAvailability({ address, children }: NameAvailabilityProps) {
  return (
    <name-availability address={address}>
      {children}
      <div class="availability">
        <p role="status" />
        <ul />
      </div>
    </name-availability>
  )
}
