.class public Lreach/thread_that_waits/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/thread_that_waits/Wait;
  invoke-direct {v0, p0}, Lreach/thread_that_waits/Wait;-><init>(Landroid/content/Context;)V
  invoke-virtual {v0}, Ljava/lang/Thread;->start()V
  return-void
.end method
