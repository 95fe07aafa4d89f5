// A form of dibao for an officer: labels, money in yuan, what is asked for next, the result, what is wrong, and the reasons.
import { fenOf, formatYuan } from '@minzheng/core'
import { assess, exampleFacts, fieldsOf, loadProgram, nextQuestion, renderExplanation } from 'minzheng'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

const question = { program: 'dibao', place: '500112', date: '2024-06-01' }
const dibao = (await loadProgram('dibao')).program.on(question.date)

const isMoney = field => field.unit?.startsWith('fen')
const shown = (field, value) => (isMoney(field) && Number.isInteger(value) ? formatYuan(value) : (value ?? ''))
const yuan = text => (/^-?\d+(\.\d{1,2})?$/.test(text) ? fenOf(text) : text)
const read = (field, text) =>
  text === '' ? null : isMoney(field) ? yuan(text) : field.kind === 'number' ? Number(text) : text
const option = ({ value, label }) => <option key={value} value={value} label={label.zh} />

const Input = ({ field, value, set }) => {
  if (field.kind === 'yes-no')
    return <input type="checkbox" checked={value ?? false} onChange={e => set(e.target.checked)} />
  const change = e => set(read(field, e.target.value))
  if (field.kind === 'choice')
    return (
      <select value={value ?? ''} onChange={change}>
        {field.options.map(option)}
      </select>
    )
  return <input type={field.kind === 'date' ? 'date' : 'text'} defaultValue={shown(field, value)} onChange={change} />
}
const Field = ({ field, facts, set }) => {
  const [value, put] = [facts[field.path], next => set({ ...facts, [field.path]: next })]
  const member = (one, index) => (
    <Fields key={index} form={field.fields} facts={one} set={next => put(value.with(index, next))} />
  )
  if (field.kind === 'group')
    return (
      <fieldset>
        <legend>{field.label.zh}</legend>
        {value.map(member)}
      </fieldset>
    )
  return (
    <label>
      {field.label.zh}
      {isMoney(field) && '（元）'}
      <Input field={field} value={value ?? field.usual} set={put} />
    </label>
  )
}
const Fields = ({ form, facts, set }) =>
  form.map(field => <Field key={field.path} field={field} facts={facts} set={set} />)

const Form = () => {
  const [facts, set] = useState({ ...exampleFacts(dibao, question.date), savings: null, propertyMeetsLocalRule: true })
  const [{ status, values, problems, reasons, next }, show] = useState({})
  useEffect(() => {
    const answer = assess({ ...question, facts, reasons: true })
    Promise.all([answer, nextQuestion({ ...question, facts })]).then(([one, asked]) => show({ ...one, next: asked }))
  }, [facts])
  return (
    <form>
      <Fields form={fieldsOf(dibao.facts)} facts={facts} set={set} />
      <output>
        {status === 'decided' && `每月 ${formatYuan(values.monthlyBenefit)} 元`}
        {next && `请填写：${next.field.label.zh}`}
      </output>
      <ul>
        {problems?.map(({ path, message, remedy }) => (
          <li key={path.join('.')}>
            {message.zh}
            {remedy.zh}
          </li>
        ))}
      </ul>
      <pre>{reasons && renderExplanation(reasons, 'zh', { form: 'short' })}</pre>
    </form>
  )
}
createRoot(document.body.appendChild(document.createElement('main'))).render(<Form />)
