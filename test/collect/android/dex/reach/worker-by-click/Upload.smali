.class public Lreach/worker_by_click/Upload;
.super Landroidx/work/Worker;

.method public constructor <init>(Landroid/content/Context;Landroidx/work/WorkerParameters;)V
  .registers 3
  invoke-direct {p0, p1, p2}, Landroidx/work/Worker;-><init>(Landroid/content/Context;Landroidx/work/WorkerParameters;)V
  return-void
.end method

.method public doWork()Landroidx/work/ListenableWorker$Result;
  .registers 2
  invoke-static {}, Lreach/worker_by_click/Sdk;->init()V
  const/4 v0, 0x0
  return-object v0
.end method
