.class public Lreach/coroutine_worker/App;
.super Landroid/app/Application;

.method public onCreate()V
  .registers 4
  new-instance v0, Landroidx/work/OneTimeWorkRequest$Builder;
  const-class v1, Lreach/coroutine_worker/Job;
  invoke-direct {v0, v1}, Landroidx/work/OneTimeWorkRequest$Builder;-><init>(Ljava/lang/Class;)V
  invoke-virtual {v0}, Landroidx/work/OneTimeWorkRequest$Builder;->build()Landroidx/work/WorkRequest;
  move-result-object v0
  invoke-static {p0}, Landroidx/work/WorkManager;->getInstance(Landroid/content/Context;)Landroidx/work/WorkManager;
  move-result-object v1
  invoke-virtual {v1, v0}, Landroidx/work/WorkManager;->enqueue(Landroidx/work/WorkRequest;)Landroidx/work/Operation;
  return-void
.end method
