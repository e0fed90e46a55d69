.class public Lreach/thread_never_started/App;
.super Landroid/app/Application;

.field public static worker:Ljava/lang/Thread;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 3
  new-instance v0, Lreach/thread_never_started/Work;
  invoke-direct {v0}, Lreach/thread_never_started/Work;-><init>()V
  new-instance v1, Ljava/lang/Thread;
  invoke-direct {v1, v0}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
  sput-object v1, Lreach/thread_never_started/App;->worker:Ljava/lang/Thread;
  return-void
.end method
