import { count } from '@minzheng/core/fields'

/** How many people a family or household has, 1 to 30. */
export const persons = (zh: string, en: string) => count(zh, en, { unit: 'person', least: 1, most: 30 })
