export { type FieldKind, type FormField, fieldsOf } from '@minzheng/core/form'
export * from './check-facts.js'
export * from './example-facts.js'
export * from './next-question.js'
