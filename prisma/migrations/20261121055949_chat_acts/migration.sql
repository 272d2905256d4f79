-- CreateEnum
CREATE TYPE "PermitState" AS ENUM ('pending', 'authorised', 'refused');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('submitted', 'assessed', 'signed', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "agile_day" ADD COLUMN     "documented" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "escalatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "escalatedTo" UUID;

-- AlterTable
ALTER TABLE "delegation" ADD COLUMN     "endedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "subjectId" UUID;

-- AlterTable
ALTER TABLE "permit" ADD COLUMN     "changedAt" TIMESTAMPTZ(3),
ADD COLUMN     "state" "PermitState" NOT NULL DEFAULT 'authorised',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "contactLead" INTEGER,
ADD COLUMN     "dailySummary" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "disconnectionLead" INTEGER;

-- AlterTable
ALTER TABLE "sent_card" ADD COLUMN     "subjectId" UUID;

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coverage" (
    "unitId" UUID NOT NULL,
    "minPresent" INTEGER,
    "weekdays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "dates" DATE[] DEFAULT ARRAY[]::DATE[],
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("unitId")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "DayKind" NOT NULL DEFAULT 'agile',
    "purpose" TEXT NOT NULL DEFAULT 'new',
    "state" "ApplicationState" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "terms" JSONB,
    "opinion" TEXT,
    "signatures" JSONB NOT NULL DEFAULT '[]',
    "agreementId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_report" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activity_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page_link" (
    "id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "page_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "draft_createdAt_idx" ON "draft"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "application_agreementId_key" ON "application"("agreementId");

-- CreateIndex
CREATE INDEX "application_personId_idx" ON "application"("personId");

-- CreateIndex
CREATE INDEX "application_state_idx" ON "application"("state");

-- CreateIndex
CREATE UNIQUE INDEX "activity_report_personId_month_key" ON "activity_report"("personId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "page_link_secret_key" ON "page_link"("secret");

-- CreateIndex
CREATE INDEX "page_link_personId_idx" ON "page_link"("personId");

-- CreateIndex
CREATE INDEX "sent_card_subjectId_idx" ON "sent_card"("subjectId");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_report" ADD CONSTRAINT "activity_report_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page_link" ADD CONSTRAINT "page_link_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
