.class public Lreach/coroutine_worker/Job;
.super Landroidx/work/CoroutineWorker;

.method public constructor <init>(Landroid/content/Context;Landroidx/work/WorkerParameters;)V
  .registers 3
  invoke-direct {p0, p1, p2}, Landroidx/work/CoroutineWorker;-><init>(Landroid/content/Context;Landroidx/work/WorkerParameters;)V
  return-void
.end method
.method public doWork(Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
  .registers 3
  invoke-static {}, Lreach/coroutine_worker/Sdk;->init()V
  invoke-static {}, Landroidx/work/ListenableWorker$Result;->success()Landroidx/work/ListenableWorker$Result;
  move-result-object v0
  return-object v0
.end method
