import './code-field.ts'
import './count-down.ts'
