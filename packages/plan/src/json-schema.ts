import * as z from 'zod'
import { Plan } from './plan.js'

/** The JSON Schema (2020-12) of a {@link Plan}. It holds its form only: what `checkPlan` finds beyond it is not expressed. */
export const planJsonSchema = () => {
  const schema = z.toJSONSchema(Plan, { target: 'draft-2020-12', io: 'input' })
  return {
    ...schema,
    $id: 'urn:minzheng:schema:plan.v1',
    title: '民政工作要点 (annual work plan of a civil-affairs bureau)',
  }
}
