# Builds and runs Giornate. `docker build -t giornate .`; what it reads from its environment is in .env.example.

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY prisma.config.ts tsconfig.json ./
COPY prisma ./prisma
COPY scripts/copy-data.mjs ./scripts/
COPY src ./src
RUN npm run build

FROM node:22-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# legacy-peer-deps: without it the optional peers of the Prisma client come along (its command line, TypeScript)
RUN npm ci --omit=dev --legacy-peer-deps --ignore-scripts

FROM node:22-slim
# with no platform configured the service refuses an address other than this machine's: no try-out in a container
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 GIORNATE_DATA_DIR=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY prisma/migrations ./prisma/migrations
COPY public ./public
RUN mkdir --mode=0700 /data && chown node:node /data \
  && chmod +x dist/cli.js && ln -s /app/dist/cli.js /usr/local/bin/giornate
USER node
# the embedded store; not used with DATABASE_URL
VOLUME /data
EXPOSE 3978
STOPSIGNAL SIGTERM
# the process, not the store: a container is not cured of its database by being killed (/readyz is for balancers)
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
