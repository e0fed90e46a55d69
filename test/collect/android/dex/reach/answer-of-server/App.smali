.class public Lreach/answer_of_server/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const/4 v0, 0x0
  new-instance v1, Lokhttp3/OkHttpClient;
  invoke-direct {v1}, Lokhttp3/OkHttpClient;-><init>()V
  invoke-virtual {v1, v0}, Lokhttp3/OkHttpClient;->newCall(Lokhttp3/Request;)Lokhttp3/Call;
  move-result-object v0
  new-instance v1, Lreach/answer_of_server/Answer;
  invoke-direct {v1}, Lreach/answer_of_server/Answer;-><init>()V
  invoke-interface {v0, v1}, Lokhttp3/Call;->enqueue(Lokhttp3/Callback;)V
  return-void
.end method
