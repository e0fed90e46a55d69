.class public Lreach/weakly_held/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  new-instance v0, Lreach/weakly_held/Work;
  invoke-direct {v0}, Lreach/weakly_held/Work;-><init>()V
  new-instance v1, Ljava/lang/ref/WeakReference;
  invoke-direct {v1, v0}, Ljava/lang/ref/WeakReference;-><init>(Ljava/lang/Object;)V
  invoke-virtual {v1}, Ljava/lang/ref/WeakReference;->get()Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Lreach/weakly_held/Work;
  if-eqz v0, :no
  invoke-virtual {v0}, Lreach/weakly_held/Work;->go()V
  :no
  return-void
.end method
