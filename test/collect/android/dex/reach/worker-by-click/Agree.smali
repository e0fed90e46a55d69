.class public Lreach/worker_by_click/Agree;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 8
  new-instance v0, Landroidx/work/OneTimeWorkRequest$Builder;
  const-class v1, Lreach/worker_by_click/Upload;
  invoke-direct {v0, v1}, Landroidx/work/OneTimeWorkRequest$Builder;-><init>(Ljava/lang/Class;)V
  invoke-virtual {v0}, Landroidx/work/OneTimeWorkRequest$Builder;->build()Landroidx/work/WorkRequest;
  move-result-object v0
  invoke-static {}, Landroidx/work/WorkManager;->getInstance()Landroidx/work/WorkManager;
  move-result-object v1
  invoke-virtual {v1, v0}, Landroidx/work/WorkManager;->enqueue(Landroidx/work/WorkRequest;)Landroidx/work/Operation;
  return-void
.end method
