import './session-warning.ts'
