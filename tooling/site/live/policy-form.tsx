import { formatPath, isProblemError } from '@minzheng/core'
import type { PolicyLookup } from '@minzheng/policy'
import type { Program } from '@minzheng/rules'
import { fieldsOf, policyOf } from 'minzheng'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Asked } from './case-link.js'
import { type Draft, draftOf, type Path, valueAt, withValue } from './draft.js'
import { Field } from './fields.js'
import { t } from './language.js'

/** Every field of a policy, parts opened. */
const leavesOf = (fields: ReturnType<typeof fieldsOf>): ReturnType<typeof fieldsOf> =>
  fields.flatMap(field => (field.kind === 'part' ? leavesOf(field.fields ?? []) : [field]))

/** What the place sets on that day, from which document; each value may be tried otherwise. */
export const PolicyOf = ({
  asked,
  version,
  change,
}: {
  readonly asked: Asked
  readonly version: Program
  readonly change: (values: Draft) => void
}) => {
  const { place, date, values } = asked
  const fields = useMemo(() => leavesOf(fieldsOf(version.policy)).filter(({ kind }) => kind !== 'group'), [version])
  const [found, setFound] = useState<PolicyLookup<Record<string, unknown>>>()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    let isCurrent = true
    policyOf({ program: version.id, place, date }).then(
      policy => isCurrent && setFound(policy),
      error => {
        if (!isProblemError(error)) throw error
        if (isCurrent) setFound(undefined)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [isOpen, version, place, date])
  if (fields.length === 0) return null
  const changed = Object.keys(draftOf(fieldsOf(version.policy), values)).length
  return (
    <details class="policy" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {t('当地取值', 'What the place sets')}
        {changed > 0 && t(`（试改 ${changed} 项）`, ` (${changed} tried otherwise)`)}
      </summary>
      {isOpen &&
        fields.map(field => {
          const path: Path = field.path.split('.')
          const own = valueAt(values, path)
          const set = valueAt(found?.policy, path)
          const source = found?.sources[field.path]
          const cite = source && 'cite' in source ? source.cite : undefined
          return (
            <div class="value" key={field.path}>
              <Field
                field={{ ...field, required: false }}
                name={`policy-${place}-${formatPath(path)}`}
                value={own ?? (typeof set === 'symbol' || set === null ? undefined : set)}
                change={value => change(withValue(values, path, value) as Draft)}
              />
              <small>
                {own !== undefined
                  ? t('试改的取值', 'tried otherwise')
                  : cite
                    ? [cite.title, cite.number, source && 'from' in source ? source.from : '']
                        .filter(Boolean)
                        .join(t('，', ', '))
                    : t('当地取值未知', 'not known here')}
              </small>
            </div>
          )
        })}
    </details>
  )
}
