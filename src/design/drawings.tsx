import type { Child } from 'hono/jsx'

// One family: the doorway in one stroke and its leaf in another. Lines take the colour of the text around them, the
// leaf and the light take the accent, so that dark works by itself.

export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="32" height="32" fill="none" aria-hidden="true">
      <g stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
        <path stroke="currentColor" d="M2.5 28H8V4h16v24h5.5" />
        <path class="accent-stroke" d="m8 4 8.5 5.5V23L8 28" />
      </g>
    </svg>
  )
}

export function DoorAjar() {
  return (
    <svg class="drawing drawing-large" viewBox="14 44 392 324" width="470" height="388" fill="none" aria-hidden="true">
      <path class="light" d="M146 52h128v260l72 52H74l72-52 80-34V92z" />
      <g stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
        <path d="M16 312h130V52h128v260h130" />
        <path d="M66 312l-7-40h46l-7 40M82 272c0-34-20-38-26-62M82 272c0-44 2-58 4-86M82 272c2-30 16-40 30-54" />
        <path d="M250 52v52" />
        <path d="M326 312v-84h56v84M326 252h56M338 228v-26h12v26M354 228v-36h14v36" />
      </g>
      <g class="accent-stroke" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
        <path d="m146 52 80 40v186l-80 34" />
        <path d="M212 182v18" />
        <path class="accent-fill" d="M237 116a13 13 0 0 1 26 0z" />
      </g>
    </svg>
  )
}

export function DoorClosed() {
  return (
    <Small left={18} top={30} width={204} height={128}>
      <g stroke="currentColor">
        <path d="M20 156h66V32h68v124h66" />
      </g>
      <path class="accent-stroke" d="M96 156V42h48v114M134 98v10" />
    </Small>
  )
}

export function KeyDrawing() {
  return (
    <Small left={30} top={46} width={190} height={88}>
      <path class="light" d="M62 72h26v38l-12-4V78z" />
      <g stroke="currentColor">
        <circle cx="74" cy="90" r="42" />
        <path d="M54 110h8V72h24v38h8" />
        <path d="M116 90h100v26M194 90v18M172 90v12" />
      </g>
      <path class="accent-stroke" d="m62 72 13 7v24l-13 7" />
    </Small>
  )
}

export function TableDrawing() {
  return (
    <Small left={14} top={16} width={212} height={146}>
      <path class="light" d="M104 66h32l40 46H64z" />
      <g stroke="currentColor">
        <path d="M16 160h208M34 112h172M54 112v48M186 112v48" />
        <path d="M120 18v30" />
        <path d="M70 112V98h34v14M76 98v-8h22v8M146 112l10-20h22" />
      </g>
      <path class="accent-stroke" d="M102 66a18 18 0 0 1 36 0z" />
    </Small>
  )
}

export function PathDrawing() {
  return (
    <Small left={14} top={26} width={212} height={144}>
      <path class="light" d="M148 76h24c-8 16-62 14-62 30 0 20 96 24 108 62H46c6-42 60-40 60-62 0-14 38-14 42-30z" />
      <g stroke="currentColor">
        <path d="M16 76h132V28h24v48h52" />
        <path d="M148 76c-4 16-42 16-42 30 0 22-54 20-60 62M172 76c-8 16-62 14-62 30 0 20 96 24 108 62" />
      </g>
      <path class="accent-stroke" d="m148 28 13 7v34l-13 7" />
    </Small>
  )
}

export function EnvelopeDrawing() {
  return (
    <Small left={46} top={26} width={148} height={136}>
      <path class="light" d="M76 98V28h88v70l-44 30z" />
      <g stroke="currentColor">
        <path d="M76 98V28h88v70" />
        <path d="M48 80v80h144V80M48 80l28-20M192 80l-28-20M48 80l72 48 72-48M48 160l52-45M192 160l-52-45" />
        <path d="M100 84h7V50h26v34h7" />
      </g>
      <path class="accent-stroke" d="m107 50 14 7v21l-14 6" />
    </Small>
  )
}

type SmallProps = { left: number; top: number; width: number; height: number; children: Child }

function Small({ left, top, width, height, children }: SmallProps) {
  return (
    <svg
      class="drawing"
      viewBox={`${left} ${top} ${width} ${height}`}
      width={width}
      height={height}
      fill="none"
      aria-hidden="true"
    >
      <g stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
        {children}
      </g>
    </svg>
  )
}
