.class public Lreach/two_implementations/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 2
  invoke-static {}, Lreach/two_implementations/App;->choose()Lreach/two_implementations/Starter;
  move-result-object v0
  invoke-interface {v0}, Lreach/two_implementations/Starter;->start()V
  return-void
.end method

.method public static choose()Lreach/two_implementations/Starter;
  .registers 1
  new-instance v0, Lreach/two_implementations/Eager;
  invoke-direct {v0}, Lreach/two_implementations/Eager;-><init>()V
  return-object v0
.end method
