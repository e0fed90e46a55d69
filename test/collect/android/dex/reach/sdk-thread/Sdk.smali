.class public Lreach/sdk_thread/Sdk;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public static init()V
  .registers 3
  new-instance v0, Lreach/sdk_thread/Work;
  invoke-direct {v0}, Lreach/sdk_thread/Work;-><init>()V
  new-instance v1, Ljava/lang/Thread;
  invoke-direct {v1, v0}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
  invoke-virtual {v1}, Ljava/lang/Thread;->start()V
  return-void
.end method
