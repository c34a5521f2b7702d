# Install and run as a user without rights; the image needs no network once built, and writes to /data and /tmp only.
FROM node:22-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# TypeScript comes along only as a peer of i18next's types, and libsql for both C libraries; nothing runs them here.
RUN npm ci --omit=dev && rm -rf node_modules/typescript node_modules/@typescript node_modules/@libsql/*-musl

FROM node:22-slim
ENV NODE_ENV=production HEALTH_PORT=8080 DATABASE_URL=file:/data/isnad.db KNOWLEDGE_DIR=/knowledge OPEN_BROWSER=false
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY src ./src
COPY knowledge /knowledge
RUN mkdir /data && chown node:node /data
USER node
VOLUME ["/data", "/knowledge"]
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.HEALTH_PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# node itself is process 1, so that SIGTERM reaches the bot.
CMD ["node", "--import", "@oxc-node/core/register", "src/main.ts"]
