// The pages forbid generated code by their content security policy. The kernel and zod try it and take their other way where it
// is refused; refused here, the browser has no violation to report.
class NoGeneratedCode {
  constructor() {
    throw new EvalError('generated code is forbidden')
  }
}

export { NoGeneratedCode as Function }
