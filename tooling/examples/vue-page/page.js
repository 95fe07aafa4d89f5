// A plan and a summary, pasted into a page of Vue: each target with what became of it, in the words of the summary.
import { divisionsOn, fullName } from '@minzheng/core/divisions'
import { readPlanFile, readReport } from '@minzheng/plan-reader/files'
import { judgePlans } from '@minzheng/plan-reader/judgement'
import { statusNames } from '@minzheng/reports/words'
import { indicators } from '@minzheng/seeds/indicators'
import { createApp } from 'vue'

const bytes = text => new TextEncoder().encode(text)
const known = { indicators, divisionsOn }

const judge = async (planText, summaryText) => {
  const { plan, problems } = await readPlanFile(bytes(planText), known)
  if (!plan) return { targets: [], problems }
  const { year, division } = plan
  const { report } = await readReport(bytes(summaryText), { ...known, fullName, year, division })
  const judged = judgePlans(
    [{ plan }],
    { observations: [], reports: [report] },
    { ...known, fullName, asOf: period => period.to },
  )
  return { targets: judged.plans[0].judged, problems: [...problems, ...judged.problems] }
}

createApp({
  template: `
    <label>工作要点 <textarea v-model="plan" rows="8"></textarea></label>
    <label>工作总结 <textarea v-model="summary" rows="8"></textarea></label>
    <table>
      <tr v-for="{ target, result } in targets" :key="target.id">
        <td>{{ target.quote }}</td>
        <td :class="result.status">{{ statusNames[result.status].zh }}</td>
        <td>{{ result.reasons.map(reason => reason.text.zh).join('') }}</td>
      </tr>
    </table>
    <p v-for="problem in problems">{{ problem.message.zh }}{{ problem.remedy?.zh }}</p>
  `,
  data: () => ({ plan: '', summary: '', targets: [], problems: [], statusNames }),
  watch: { plan: 'update', summary: 'update' },
  methods: {
    async update() {
      Object.assign(this, await judge(this.plan, this.summary))
    },
  },
}).mount(document.body.appendChild(document.createElement('main')))
