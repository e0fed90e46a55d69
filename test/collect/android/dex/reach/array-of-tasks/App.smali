.class public Lreach/array_of_tasks/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const/4 v0, 0x2
  new-array v0, v0, [Ljava/lang/Runnable;
  new-instance v1, Lreach/array_of_tasks/Task;
  invoke-direct {v1}, Lreach/array_of_tasks/Task;-><init>()V
  const/4 v2, 0x0
  aput-object v1, v0, v2
  array-length v3, v0
  :next
  if-ge v2, v3, :end
  aget-object v4, v0, v2
  if-eqz v4, :skip
  invoke-interface {v4}, Ljava/lang/Runnable;->run()V
  :skip
  add-int/lit8 v2, v2, 0x1
  goto :next
  :end
  return-void
.end method
