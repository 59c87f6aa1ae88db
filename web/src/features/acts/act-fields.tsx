import type { DeskAct, FieldProps } from './act-draft.ts';
import { Composer } from './composer.tsx';
import { FeesField } from './fees-field.tsx';
import { OfficeFields } from './office-fields.tsx';
import { isOfficeAct } from './office-forms.ts';
import { ToleratedField } from './tolerated-field.tsx';
import { AgreementField, MethodField, SiteVisitField, StaffField, StepField } from './choice-fields.tsx';
import { ProceedingFields } from './proceeding-fields.tsx';
import { isDeskProceeding } from './proceeding-specs.ts';
import { TextField } from './text-field.tsx';

/** What each act asks before it can be recorded; acts without a question show only their consequences. */
export function ActFields({ act, ...props }: FieldProps & { act: DeskAct }) {
  if (isOfficeAct(act)) return <OfficeFields act={act} {...props} />;
  if (isDeskProceeding(act)) return <ProceedingFields act={act} {...props} />;
  switch (act) {
    case 'accept':
      return props.choices['tolerated'] === undefined ? null : <ToleratedField {...props} />;
    case 'startReview':
    case 'issueCertificate':
      return null;
    case 'requestCorrection':
      return <Composer {...props} />;
    case 'refuseAcceptance':
    case 'refuse':
      return (
        <>
          <TextField field="reason" {...props} />
          <TextField field="basis" hint="field.basisHint" rows={2} {...props} />
        </>
      );
    case 'grant':
      return (
        <>
          {props.choices['fees'] !== undefined && <FeesField {...props} />}
          <TextField field="reason" label="field.reasonOptional" {...props} />
        </>
      );
    case 'extend':
      return <TextField field="reason" {...props} />;
    case 'returnStep':
      return (
        <>
          <StepField {...props} />
          <TextField field="reason" {...props} />
        </>
      );
    case 'serve':
      return <MethodField {...props} />;
    case 'completeStep':
      return (
        <>
          {props.choices['siteVisit'] !== undefined && <SiteVisitField {...props} />}
          {props.choices['staff'] !== undefined && <StaffField {...props} />}
          {props.choices['agrees'] !== undefined && <AgreementField {...props} />}
          <TextField field="opinion" {...props} />
        </>
      );
  }
}
