/** How far an application for an individual agreement (domanda di accesso) has come. */
export type ApplicationState = 'submitted' | 'assessed' | 'signed' | 'refused' | 'withdrawn';

/** Whose the tools are. */
export type Equipment = 'own' | 'employer' | 'both';

/** What a person says of their contract, where the act asks: past probation or not, how long if fixed-term. */
export type Contract = 'permanent' | 'probation' | 'fixed-long' | 'fixed-short';

/** Conditions of the act that an applicant declares to meet. */
export type Condition = 'work' | 'not-excluded' | 'skills';

/** What a person applies with. Priorities are for whoever assesses, and for the personnel office, alone. */
export interface Asked {
  activities: string;
  places: string[];
  equipment: Equipment;
  priorities: string[];
  declared: Condition[];
  contract?: Contract;
  /** Why an exception is asked for. */
  reason?: string;
}
