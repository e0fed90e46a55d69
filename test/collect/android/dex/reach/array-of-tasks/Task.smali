.class public Lreach/array_of_tasks/Task;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public run()V
  .registers 12
  invoke-static {}, Lreach/array_of_tasks/Sdk;->init()V
  return-void
.end method
