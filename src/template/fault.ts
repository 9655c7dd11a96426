/** Why a file is no template that can be used. */
export type FaultName = 'no-presentation' | 'no-layouts';

export class TemplateFault extends Error {
  readonly fault: FaultName;

  constructor(fault: FaultName) {
    super(fault);
    this.fault = fault;
  }
}
