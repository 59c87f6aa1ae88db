import express from 'express';
import type { Express } from 'express';
import { giveReference, headers, requestLog, sameOrigin } from './door/guards.ts';
import { mount } from './door/mount.ts';
import { noSuchRoute, problems } from './door/problems.ts';
import { openApiRoute } from './openapi.ts';
import { absenceRoutes } from './routes/absences.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { caseRoutes } from './routes/cases.ts';
import { fileRoutes } from './routes/files.ts';
import { healthRoutes } from './routes/health.ts';
import { inboxRoutes } from './routes/inbox.ts';
import { itemRoutes } from './routes/items.ts';
import { lateRoutes } from './routes/late.ts';
import { matterRoutes } from './routes/matters.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { noticeRoutes } from './routes/notices.ts';
import { requestRoutes } from './routes/requests.ts';
import { voiceRoutes } from './routes/voices.ts';
import { ruleRoutes } from './routes/rules.ts';
import { sessionRoutes } from './routes/session.ts';
import type { Services } from './services.ts';
import { pages } from './web/pages.ts';

const doors = [
  ...healthRoutes,
  ...metricsRoutes,
  ...sessionRoutes,
  ...itemRoutes,
  ...fileRoutes,
  ...caseRoutes,
  ...inboxRoutes,
  ...matterRoutes,
  ...voiceRoutes,
  ...lateRoutes,
  ...calendarRoutes,
  ...ruleRoutes,
  ...absenceRoutes,
  ...requestRoutes,
  ...noticeRoutes,
];

/** The table of contents of the API: every middleware and route, in the order they run. */
export function createApp(services: Services): Express {
  const app = express().disable('x-powered-by');
  app.use(giveReference, requestLog(services), headers(services));
  app.use('/api', sameOrigin(services), express.json({ limit: '256kb' }));
  mount(app, services, [...doors, openApiRoute(doors)]);
  app.use('/api', noSuchRoute);
  app.use(pages(services));
  app.use(noSuchRoute, problems(services));
  return app;
}
