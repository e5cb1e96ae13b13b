import './name-availability.ts'
import './password-field.ts'
